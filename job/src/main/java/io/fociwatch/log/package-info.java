/** Reads Entra's logs from bytes: frames records, and decodes what the hunt needs of each. */
package io.fociwatch.log;
