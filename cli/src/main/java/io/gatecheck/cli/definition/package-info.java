/** Task definitions in files, before they are registered, and what is known of their tasks. */
@NullMarked
package io.gatecheck.cli.definition;

import org.jspecify.annotations.NullMarked;
