/** The whole way of an event through an organization that runs on moto. */
@NullMarked
package io.gatecheck.local.organization;

import org.jspecify.annotations.NullMarked;
