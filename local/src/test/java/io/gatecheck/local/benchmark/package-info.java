/** What Gatecheck costs: evaluations per second, CPU per event, cold start and memory. */
@NullMarked
package io.gatecheck.local.benchmark;

import org.jspecify.annotations.NullMarked;
