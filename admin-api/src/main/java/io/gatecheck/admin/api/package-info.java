/** The REST API of the admin application, and the use cases behind it; a room a resource. */
@NullMarked
package io.gatecheck.admin.api;

import org.jspecify.annotations.NullMarked;
