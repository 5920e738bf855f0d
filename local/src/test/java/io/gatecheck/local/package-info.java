/** What holds for the module as a whole. */
@NullMarked
package io.gatecheck.local;

import org.jspecify.annotations.NullMarked;
