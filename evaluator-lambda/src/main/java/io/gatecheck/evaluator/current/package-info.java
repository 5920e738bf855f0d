/**
 * What is in force at the moment, remembered for moments so that it is not asked for each event.
 */
@NullMarked
package io.gatecheck.evaluator.current;

import org.jspecify.annotations.NullMarked;
