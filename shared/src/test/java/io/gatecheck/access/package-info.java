@NullMarked
package io.gatecheck.access;

import org.jspecify.annotations.NullMarked;
