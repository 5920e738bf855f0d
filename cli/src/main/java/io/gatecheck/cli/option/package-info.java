/** Options that several commands have. */
@NullMarked
package io.gatecheck.cli.option;

import org.jspecify.annotations.NullMarked;
