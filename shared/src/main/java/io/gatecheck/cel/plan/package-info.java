/** Checked expressions as plain Java, which runs several times faster than CEL's interpreter. */
@NullMarked
package io.gatecheck.cel.plan;

import org.jspecify.annotations.NullMarked;
