/** What authors read: mistakes in expressions, and values as text. */
@NullMarked
package io.gatecheck.cel.messages;

import org.jspecify.annotations.NullMarked;
