/** The accounts, units and networks of the imaginary organization. */
@NullMarked
package io.gatecheck.local.sandbox.organization;

import org.jspecify.annotations.NullMarked;
