/** How the owner of an account is told of a violation. */
@NullMarked
package io.gatecheck.evaluator.alerting;

import org.jspecify.annotations.NullMarked;
