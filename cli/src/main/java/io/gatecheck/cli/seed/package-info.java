/** The command {@code import}: policies of the seed project, {@code task_policy.json}. */
@NullMarked
package io.gatecheck.cli.seed;

import org.jspecify.annotations.NullMarked;
