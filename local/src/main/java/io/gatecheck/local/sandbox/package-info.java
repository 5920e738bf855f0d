/** An imaginary organization: what happens in it, and the clients that see it. */
@NullMarked
package io.gatecheck.local.sandbox;

import org.jspecify.annotations.NullMarked;
