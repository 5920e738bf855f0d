/** The handlers that AWS Lambda calls. */
@NullMarked
package io.gatecheck.evaluator.lambda;

import org.jspecify.annotations.NullMarked;
