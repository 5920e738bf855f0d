/** What was decided, as one line of JSON a message, and metrics of each batch. */
@NullMarked
package io.gatecheck.evaluator.log;

import org.jspecify.annotations.NullMarked;
