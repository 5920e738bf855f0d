/**
 * An imaginary organization: a simulation of its tasks, and AWS clients that answer for it as AWS
 * would.
 */
@NullMarked
package io.gatecheck.local.sandbox;

import org.jspecify.annotations.NullMarked;
