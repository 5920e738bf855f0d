/** Tasks that were judged, kept so that another policy can be judged by what really ran. */
@NullMarked
package io.gatecheck.replay;

import org.jspecify.annotations.NullMarked;
