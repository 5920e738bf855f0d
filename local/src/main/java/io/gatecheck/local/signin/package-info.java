/** In place of sign-in, on a machine that is one's own. */
@NullMarked
package io.gatecheck.local.signin;

import org.jspecify.annotations.NullMarked;
