/** The queue for messages that nothing more can be done about, on Amazon SQS. */
@NullMarked
package io.gatecheck.evaluator.sqs;

import org.jspecify.annotations.NullMarked;
