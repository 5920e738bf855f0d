/** The policy language: the only room that knows CEL. */
@NullMarked
package io.gatecheck.cel;

import org.jspecify.annotations.NullMarked;
