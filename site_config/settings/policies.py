"""What a visitor's browser may do on our pages: next to nothing, and nothing elsewhere."""

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "base-uri": ["'none'"],
        "connect-src": ["'self'"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
        # The icon of the site stands in the page itself.
        "img-src": ["'self'", "data:"],
        "manifest-src": ["'self'"],
        "media-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
    },
}
# Wagtail's editor starts its choosers with inline scripts and Draftail writes style elements, neither
# with a nonce. No other host, no eval, no handler or style in an attribute.
ADMIN_CONTENT_SECURITY_POLICY = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "connect-src": ["'self'"],
    "font-src": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'self'"],
    "frame-src": ["'self'"],
    "img-src": ["'self'", "blob:", "data:"],
    "manifest-src": ["'self'"],
    "media-src": ["'self'"],
    "script-src": ["'self'", "'unsafe-inline'"],
    "script-src-attr": ["'none'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "style-src-attr": ["'none'"],
}
PERMISSIONS_POLICY = {
    feature: []
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "encrypted-media",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
}
