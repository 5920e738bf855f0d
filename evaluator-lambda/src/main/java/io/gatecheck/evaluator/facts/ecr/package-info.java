/** What Amazon ECR says of tasks in member accounts; one class a source of facts. */
@NullMarked
package io.gatecheck.evaluator.facts.ecr;

import org.jspecify.annotations.NullMarked;
