@NullMarked
package io.gatecheck.analysis;

import org.jspecify.annotations.NullMarked;
