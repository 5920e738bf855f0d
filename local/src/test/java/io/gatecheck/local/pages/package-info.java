/** Every page in a real browser. */
@NullMarked
package io.gatecheck.local.pages;

import org.jspecify.annotations.NullMarked;
