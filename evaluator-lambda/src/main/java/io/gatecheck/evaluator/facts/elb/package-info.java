/** What Elastic Load Balancing says of the ways to a task, and ECS of those that it manages. */
@NullMarked
package io.gatecheck.evaluator.facts.elb;

import org.jspecify.annotations.NullMarked;
