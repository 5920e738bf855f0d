/** Who is told of a violation, and through which channel. */
@NullMarked
package io.gatecheck.alert;

import org.jspecify.annotations.NullMarked;
