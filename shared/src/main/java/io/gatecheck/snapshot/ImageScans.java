package io.gatecheck.snapshot;

import io.gatecheck.task.ImageScan;
import java.util.Map;

/**
 * The scans of the images of a task.
 *
 * @param byContainer by the name of the container; an image that was never scanned has none
 */
public record ImageScans(Map<String, ImageScan> byContainer) {

    /** No image was scanned. */
    public static final ImageScans NONE = new ImageScans(Map.of());

    public ImageScans {
        byContainer = Map.copyOf(byContainer);
    }
}
