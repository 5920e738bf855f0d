/** The rules of the house: who may use whom in all modules, and what stands nowhere. */
@NullMarked
package io.gatecheck.house;

import org.jspecify.annotations.NullMarked;
