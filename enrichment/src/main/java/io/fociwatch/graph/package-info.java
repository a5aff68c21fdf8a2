/** What a stolen token did: Microsoft Graph activity, and which sign-in each call belongs to. */
package io.fociwatch.graph;
