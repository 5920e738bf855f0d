/** Learns from AWS Organizations which accounts there are, and where they hang. */
@NullMarked
package io.gatecheck.evaluator.organizations;

import org.jspecify.annotations.NullMarked;
