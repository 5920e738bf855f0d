/** The whole of Gatecheck in one process, for one machine. */
@NullMarked
package io.gatecheck.local.run;

import org.jspecify.annotations.NullMarked;
