// As many as docker-compose.yml has: what breaks between partitions shows only where there are several.
process.env['ZEEBE_PARTITIONS'] ??= '3';
