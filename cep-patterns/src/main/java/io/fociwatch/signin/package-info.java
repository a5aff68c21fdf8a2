/** A sign-in as Microsoft Entra logged it: the event every stage of the hunt works on. */
package io.fociwatch.signin;
