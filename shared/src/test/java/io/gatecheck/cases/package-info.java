/** Tasks and the starter policies that each breaks, wherever and however it is judged. */
@NullMarked
package io.gatecheck.cases;

import org.jspecify.annotations.NullMarked;
