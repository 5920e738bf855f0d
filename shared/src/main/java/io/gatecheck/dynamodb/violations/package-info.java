/** The violations table: what was found in tasks, what could not be judged, and whom to alert. */
@NullMarked
package io.gatecheck.dynamodb.violations;

import org.jspecify.annotations.NullMarked;
