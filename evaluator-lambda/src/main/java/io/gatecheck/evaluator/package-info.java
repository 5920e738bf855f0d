/** The journey of a batch of task events: judged, recorded, alerted, and nothing lost. */
@NullMarked
package io.gatecheck.evaluator;

import org.jspecify.annotations.NullMarked;
