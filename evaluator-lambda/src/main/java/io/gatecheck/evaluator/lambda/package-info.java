/** Where AWS Lambda comes in. */
@NullMarked
package io.gatecheck.evaluator.lambda;

import org.jspecify.annotations.NullMarked;
