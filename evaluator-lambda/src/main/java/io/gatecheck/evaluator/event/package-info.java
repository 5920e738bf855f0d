/** The border where an ECS Task State Change event becomes a record. */
@NullMarked
package io.gatecheck.evaluator.event;

import org.jspecify.annotations.NullMarked;
