/** The emulator moto as one test sees it: an AWS with a whole organization on this machine. */
@NullMarked
package io.gatecheck.local.moto;

import org.jspecify.annotations.NullMarked;
