/** What policies have beyond standard CEL: their variables, their parameters, their functions. */
@NullMarked
package io.gatecheck.cel.functions;

import org.jspecify.annotations.NullMarked;
