/** Exceptions from a policy: asked for, answered, and ending by themselves. */
@NullMarked
package io.gatecheck.exemption;

import org.jspecify.annotations.NullMarked;
