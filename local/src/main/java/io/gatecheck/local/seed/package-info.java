/** The command {@code import}: policies of the seed project, {@code task_policy.json}. */
@NullMarked
package io.gatecheck.local.seed;

import org.jspecify.annotations.NullMarked;
