/** What Amazon ECS says of tasks in member accounts; one class a source of facts. */
@NullMarked
package io.gatecheck.evaluator.facts.ecs;

import org.jspecify.annotations.NullMarked;
