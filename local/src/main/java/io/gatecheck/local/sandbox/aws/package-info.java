/** AWS clients that answer for the imaginary organization as AWS would. */
@NullMarked
package io.gatecheck.local.sandbox.aws;

import org.jspecify.annotations.NullMarked;
