/** What could not be judged, by policy, account and Region. */
@NullMarked
package io.gatecheck.unknown;

import org.jspecify.annotations.NullMarked;
