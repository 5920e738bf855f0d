/** The command line, as a checkout and as a jar for pipelines have it. */
@NullMarked
package io.gatecheck.cli;

import org.jspecify.annotations.NullMarked;
