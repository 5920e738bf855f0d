/** What Amazon EC2 says of tasks in member accounts; one class a source of facts. */
@NullMarked
package io.gatecheck.evaluator.facts.ec2;

import org.jspecify.annotations.NullMarked;
