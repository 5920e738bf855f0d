/**
 * The response to verdicts: a violation is recorded, and then its alert is sent; both are
 * repeatable.
 */
@NullMarked
package io.gatecheck.evaluator.response;

import org.jspecify.annotations.NullMarked;
