/** Policy documents as people write them: the only room that knows YAML. */
@NullMarked
package io.gatecheck.yaml;

import org.jspecify.annotations.NullMarked;
