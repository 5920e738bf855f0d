/** The command {@code check}: policies with their tests, and task definitions before they run. */
@NullMarked
package io.gatecheck.cli.check;

import org.jspecify.annotations.NullMarked;
