/** The cases in which the sandbox and an emulated organization must give the same verdicts. */
@NullMarked
package io.gatecheck.local.cases;

import org.jspecify.annotations.NullMarked;
