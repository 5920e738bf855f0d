/** Reading what a request asks for. */
@NullMarked
package io.gatecheck.admin.request;

import org.jspecify.annotations.NullMarked;
