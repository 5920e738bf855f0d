/** Policy documents as people write them: from YAML with its places to records. */
@NullMarked
package io.gatecheck.yaml;

import org.jspecify.annotations.NullMarked;
