/** Alerts: who receives them, and through which channel. */
@NullMarked
package io.gatecheck.alert;

import org.jspecify.annotations.NullMarked;
