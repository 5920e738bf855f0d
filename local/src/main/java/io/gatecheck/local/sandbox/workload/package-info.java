/** What the imaginary organization runs: services and tasks, how they come and go, their events. */
@NullMarked
package io.gatecheck.local.sandbox.workload;

import org.jspecify.annotations.NullMarked;
