/**
 * What Amazon ECS says, read into records: events, DescribeTasks, task definitions, services. The
 * only room that knows its shapes.
 */
@NullMarked
package io.gatecheck.ecs;

import org.jspecify.annotations.NullMarked;
